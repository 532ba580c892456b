// Pictures of a drawn chart, made in the reader's browser from what stands in the page: an SVG, or a PNG painted from it.
// With the chart it carries its sentence, its source, the address and our own line (pictures/pictures.py), and the typeface.
// It runs once in a page and serves every `.pictures` that is, or will be, in it.
"use strict";
if (!window.pictures) {
  const NS = "http://www.w3.org/2000/svg";
  const NAMED = { normal: "400", bold: "700" };
  const ON_SCREEN = ".hoverlayer, .zoomlayer, .selectionlayer, .draglayer, .menulayer";
  const LARGEST = 16777216; // pixels: the largest canvas of Safari on a phone
  const CELL = 24; // pixels: room for one sign
  const ENDINGS = { png: ".png", svg: ".svg", card: "-card.png" };
  const PATIENCE = 2500; // milliseconds: later a browser would draw another typeface in place of the missing one
  const pen = document.createElement("canvas").getContext("2d");

  const element = (name, attributes, ...inside) => {
    const made = document.createElementNS(NS, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...inside);
    return made;
  };

  // A text in lines no wider than `width`: broken where `at` matches, and anywhere in a piece that is wider than a line.
  const broken = (text, at, font, width) => {
    pen.font = font;
    const fits = (part) => pen.measureText(part.trimEnd()).width <= width;
    const lines = [""];
    for (const piece of text.split(at).flatMap((part) => (fits(part) ? [part] : [...part])))
      if (fits(lines.at(-1) + piece)) lines.push(lines.pop() + piece);
      else lines.push(piece);
    return lines;
  };

  // Plotly pales what stands beside a selected mark; a picture shows all marks as they are without a selection.
  const unpale = (layer, copy) => {
    const copies = copy.querySelectorAll("path, text");
    for (const [index, part] of layer.querySelectorAll("path, text").entries()) {
      const trace = part.closest(".trace")?.__data__?.[0]?.trace;
      if (!trace?.selectedpoints) continue;
      const point = part.closest(".point"), { opacity = 1 } = trace.marker;
      if (point) copies[index].style.opacity = typeof opacity === "number" ? opacity : opacity[point.__data__.i];
      if (part.closest(".textpoint")) copies[index].style.fillOpacity = 1;
    }
  };

  // What Plotly has drawn, in its layers, without what only a screen needs; marks that take a click and are not seen
  // (charts/parts/country_map.py) are more than half of a map.
  const layers = (chart) =>
    [...chart.querySelectorAll(".svg-container > svg.main-svg")].map((layer) => {
      const copy = layer.cloneNode(true);
      unpale(layer, copy);
      const texts = [...copy.querySelectorAll("text")];
      for (const [index, text] of layer.querySelectorAll("text").entries())
        if (!text.checkVisibility()) texts[index].remove(); // names that a phone's map has no room for
      for (const part of copy.querySelectorAll(ON_SCREEN)) part.remove();
      for (const part of copy.querySelectorAll("path")) if (part.style.opacity === "0") part.remove();
      for (const part of [...copy.querySelectorAll("g")].reverse()) if (!part.childNodes.length) part.remove();
      for (const part of [copy, ...copy.querySelectorAll("*")])
        for (const { name } of [...part.attributes])
          if (name === "class" || name.startsWith("data-")) part.removeAttribute(name);
      copy.removeAttribute("style");
      return copy;
    });

  const composed = (chart, words) => {
    const drawn = layers(chart);
    const [across, down] = ["width", "height"].map((side) => Number(drawn[0].getAttribute(side)));
    const edge = across > 480 ? 24 : 16;
    const picture = element("svg", { role: "img", lang: words.language, "font-family": words.font });
    let y = edge;
    const write = (text, { at = /(?<= )/, size = 12, weight = 400, fill = words.muted }) => {
      const step = Math.round(size * 1.4);
      const lines = broken(text, at, `${weight} ${size}px ${words.font}`, across).map((line, index) =>
        element("tspan", { x: edge, y: y + size + index * step }, line),
      );
      const style = { "font-size": size, "font-weight": weight, fill, style: "white-space: pre" };
      picture.append(element("text", style, ...lines));
      y += lines.length * step;
    };
    write(words.title, { size: across > 480 ? 22 : 17, weight: 700, fill: words.ink });
    y += 12;
    for (const layer of drawn) {
      layer.setAttribute("x", edge);
      layer.setAttribute("y", y);
      picture.append(layer);
    }
    y += down + 12;
    picture.append(element("path", { d: `M${edge},${y}h${across}`, stroke: words.line }));
    y += 8;
    write(words.source, { size: 13 });
    if (words.address) write(words.address, { at: /(?<=[/?&])/ });
    write(words.ours, {});
    const size = { width: across + 2 * edge, height: y + edge - 4 };
    for (const [key, value] of Object.entries(size)) picture.setAttribute(key, value);
    picture.setAttribute("viewBox", `0 0 ${size.width} ${size.height}`);
    picture.prepend(
      element("title", {}, words.title),
      element("desc", {}, [words.source, words.address, words.ours].filter(Boolean).join("\n")),
      element("rect", { ...size, fill: words.paper }),
    );
    return picture;
  };

  // A text in as few lines as it needs, of about one length.
  const balanced = (text, font, width) => {
    const lines = broken(text, /(?<= )/, font, width);
    for (let narrower = width - 8; narrower > width / 2; narrower -= 8) {
      const tried = broken(text, /(?<= )/, font, narrower);
      if (tried.length > lines.length) break;
      lines.splice(0, lines.length, ...tried);
    }
    return lines;
  };

  // A picture for messages (pictures/card.py): the headline and below it the chart, or beside it one that is taller than
  // wide; source and address at the foot. What would be too small to read is cut and fades out: the address has all.
  const onCard = (chart, words) => {
    const { width, height, edge, headline, least, most, foot, smallest, largest, widest, gap } = words.card;
    const picture = element("svg", { role: "img", lang: words.language, "font-family": words.font, width, height });
    picture.setAttribute("viewBox", `0 0 ${width} ${height}`);
    const drawn = layers(chart);
    const [across, down] = ["width", "height"].map((side) => Number(drawn[0].getAttribute(side)));
    const beside = down > across && across < width * widest;
    const column = beside ? (width - 2 * edge - gap) / 2 : width - 2 * edge;
    const write = (lines, y, size, weight, fill) => {
      const step = Math.round(size * 1.3);
      const spans = lines.map((line, index) => element("tspan", { x: edge, y: y + index * step }, line));
      picture.append(element("text", { "font-size": size, "font-weight": weight, fill, style: "white-space: pre" }, ...spans));
      return y + (lines.length - 1) * step;
    };
    const titleOf = (size) => balanced(words.title, `700 ${size}px ${words.font}`, column);
    let size = headline;
    while (size > least && titleOf(size).length > (beside ? 2 * most : most)) size -= 2;
    const below = write(titleOf(size), edge + size, size, 700, words.ink);
    const host = URL.canParse(words.address) ? new URL(words.address).host : "";
    const small = (text) => broken(text, /(?<= )/, `400 ${foot}px ${words.font}`, column);
    const sources = [...small(words.source), ...small([host, words.ours].filter(Boolean).join(" · "))];
    const feet = height - edge - (sources.length - 1) * Math.round(foot * 1.3);
    write(sources, feet, foot, 400, words.muted);
    const room = beside
      ? { x: edge + column + gap, y: edge, width: column, height: height - 2 * edge }
      : { x: edge, y: below + gap, width: column, height: feet - foot - gap - below - gap };
    const fitting = Math.min(room.width / across, room.height / down);
    const scale = fitting < smallest ? Math.min(room.width / across, largest) : fitting;
    const view = `0 0 ${room.width / scale} ${room.height / scale}`;
    picture.append(element("svg", { ...room, viewBox: view, preserveAspectRatio: "xMinYMin" }, ...drawn));
    if (scale > fitting) {
      const stops = [0, 1].map((at) => element("stop", { offset: at, "stop-color": words.paper, "stop-opacity": at }));
      picture.append(element("linearGradient", { id: "fade", x1: 0, y1: 0, x2: 0, y2: 1 }, ...stops));
      const faded = { ...room, y: room.y + room.height - 2 * gap, height: 2 * gap, fill: "url(#fade)" };
      picture.append(element("rect", faded));
    }
    picture.prepend(element("rect", { width, height, fill: words.paper }));
    return picture;
  };

  const weightOf = (part) => {
    const own = part.style.fontWeight || part.getAttribute("font-weight");
    if (own) return NAMED[own] ?? own;
    return part.parentElement ? weightOf(part.parentElement) : NAMED.normal;
  };

  // The signs that a picture writes, as code points, by weight.
  const signsOf = (picture) => {
    const found = new Map();
    for (const text of picture.querySelectorAll("text, tspan"))
      for (const part of text.childNodes) {
        if (part.nodeType !== Node.TEXT_NODE) continue;
        const weight = weightOf(text);
        if (!found.has(weight)) found.set(weight, new Set());
        for (const sign of part.data.replaceAll(/\s/gu, "")) found.get(weight).add(sign.codePointAt(0));
      }
    return found;
  };

  const isIn = (sign, ranges) =>
    ranges.split(",").some((range) => {
      const [first, last = first] = range.trim().slice(2).split("-").map((code) => parseInt(code, 16));
      return first <= sign && sign <= last;
    });

  const inline = async (address) => {
    if (address.startsWith("data:")) return address;
    const answer = await fetch(address, { cache: "force-cache" });
    if (!answer.ok) throw new Error(`${answer.status} ${address}`);
    const reader = new FileReader();
    const read = new Promise((done, failed) => Object.assign(reader, { onload: done, onerror: failed }));
    reader.readAsDataURL(await answer.blob());
    await read;
    return reader.result;
  };

  // The faces that style sheets declare, where no script does (first_words/typeface.js).
  const declaredInSheets = () =>
    [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule instanceof CSSFontFaceRule).map((rule) => {
      const [family, weight, range, source] = ["font-family", "font-weight", "unicode-range", "src"].map((name) =>
        rule.style.getPropertyValue(name).replaceAll(/^['"]|['"]$/g, ""),
      );
      const [, address] = source.match(/url\(["']?([^"')]+)/);
      return { family, weight, range, address: new URL(address, rule.parentStyleSheet.href ?? document.baseURI).href };
    });

  // The faces of the page that a picture needs, each with one of the signs it is needed for. Ranges of faces overlap:
  // a sign counts for the first face that has it.
  const facesOf = (picture, font) => {
    const open = signsOf(picture);
    const found = [];
    for (const face of window.typeface ?? declaredInSheets()) {
      if (!font.includes(face.family)) continue;
      const signs = [...(open.get(face.weight) ?? [])].filter((sign) => isIn(sign, face.range));
      if (!signs.length) continue;
      for (const sign of signs) open.get(face.weight).delete(sign);
      found.push({ ...face, sign: String.fromCodePoint(signs[0]) });
    }
    return found;
  };

  const declared = async ({ family, weight, range, address }) =>
    `@font-face{font-family:'${family}';font-weight:${weight};unicode-range:${range};src:url(${await inline(address)})}`;

  // An image is said to be decoded before its typeface is: until then no text is drawn. So one sign of each face stands
  // below the picture, outside what is painted, and the picture is painted once they all are there.
  const painted = async (picture, faces, sharpness) => {
    const [width, height] = ["width", "height"].map((side) => Number(picture.getAttribute(side)));
    const longer = picture.cloneNode(true);
    const below = CELL * faces.length;
    longer.setAttribute("height", height + below);
    longer.setAttribute("viewBox", `0 0 ${width} ${height + below}`);
    for (const [index, { weight, sign }] of faces.entries())
      longer.append(element("text", { y: height + CELL * (index + 0.75), "font-weight": weight }, sign));
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(longer))}`;
    await image.decode();
    const draw = (across, down, scale, top) => {
      const canvas = Object.assign(document.createElement("canvas"), { width: across, height: down });
      canvas.getContext("2d").drawImage(image, 0, top, width * scale, (height + below) * scale);
      return canvas;
    };
    const areThere = () => {
      const { data } = draw(CELL, below, 1, -height).getContext("2d").getImageData(0, 0, CELL, below);
      const size = data.length / faces.length;
      return faces.every((_face, index) => data.subarray(index * size, (index + 1) * size).some(Boolean));
    };
    for (const start = performance.now(); !areThere(); ) {
      if (performance.now() - start > PATIENCE) throw new Error("the typeface did not come");
      await new Promise(requestAnimationFrame);
    }
    const scale = sharpness ?? Math.min(width < 600 ? 3 : 2, Math.sqrt(LARGEST / (width * height)));
    const canvas = draw(Math.round(width * scale), Math.round(height * scale), scale, 0);
    const file = await new Promise((done) => canvas.toBlob(done, "image/png"));
    if (!file) throw new Error("no canvas of this size");
    return file;
  };

  const make = async (kind, words) => {
    await Promise.all(["400", "700"].map((weight) => document.fonts.load(`${weight} 16px ${words.font}`, words.title)));
    const picture = (kind === "card" ? onCard : composed)(document.querySelector(words.chart), words);
    const faces = facesOf(picture, words.font);
    picture.prepend(element("style", {}, ...(await Promise.all(faces.map(declared)))));
    if (kind === "png") return painted(picture, faces);
    if (kind === "card") return painted(picture, faces, 1);
    return new Blob([new XMLSerializer().serializeToString(picture)], { type: "image/svg+xml" });
  };

  const save = (file, name) => {
    const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000); // Safari reads it after the click
  };

  document.addEventListener("click", async ({ target }) => {
    const button = target.closest?.(".pictures button");
    if (!button) return;
    const words = JSON.parse(button.parentElement.dataset.words);
    const status = button.parentElement.querySelector("[role=status]");
    status.textContent = "";
    try {
      save(await make(button.value, words), words.file + ENDINGS[button.value]);
    } catch (error) {
      console.warn(error);
      status.textContent = words.failed;
    }
  });
  window.pictures = true;
}
