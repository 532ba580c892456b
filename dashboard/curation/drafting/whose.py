"""Of which unit a number speaks, and in which era: by the place named before it, the words beside it, the register."""

import re
from dataclasses import dataclass

from dashboard.curation.areas import Reference
from dashboard.curation.drafting.context import Context
from dashboard.curation.drafting.places import TOGETHER, Mention
from dashboard.curation.drafting.tokens import Token
from dashboard.curation.drafting.witness import FirstWitness
from dashboard.schema.codes import Status

OF_BEFORE = ("_before",)
OF_ONE_UNIT = {"predecessor_units", "residential_groups", "villages"}
OF_A_PLACE = {"area_km2", "population"}


@dataclass(frozen=True)
class Whose:
    """A unit, why it is meant, and how sure that is."""

    area: str
    because: str
    sure: float


@dataclass(frozen=True)
class Placing:
    """Places numbers: the text, the register, and the time from which the article speaks."""

    context: Context
    reference: Reference
    witness: FirstWitness
    after: bool
    """Whether the article speaks from the time after the reform."""

    def of(self, token: Token, indicator: str, status: Status) -> Whose | None:
        """The unit that a number of this indicator speaks of."""
        if indicator in ("provinces_before", "provinces_after"):
            return Whose("vn", "the country", 0.95)
        mention = self._mention(token, indicator)
        candidates = self.candidates(mention) if mention else []
        if mention is None or not candidates:
            return None
        if indicator == "provinces_merged":
            candidates = list(dict.fromkeys(self.reference.areas[area].province for area in candidates))
        elsewhere = not token.sentence[0] <= mention.start < token.sentence[1]
        if elsewhere:
            candidates = self._as_now(candidates)
        proved = [area for area in candidates if self.witness.agrees(token.value, area, indicator)]
        proved = proved or [area for area in candidates if self.witness.is_near(token.value, area, indicator)]
        era = "" if elsewhere else mention.era
        ranked = sorted(candidates, key=lambda area: self._rank(area, era, indicator, status))
        best = next((area for area in ranked if area in proved), ranked[0])
        named = self.context.text[mention.start : mention.end]
        sure = 0.95 if proved else 0.8 if len(candidates) == 1 or era else 0.7
        return Whose(best, f"“{named}”" if named else "the province of the article", sure)

    def candidates(self, mention: Mention) -> list[str]:
        """The units that a mention may mean; of "the province" those of the province named last."""
        if mention.era == TOGETHER:
            heirs = [self.reference.areas[area].province for area in self.context.places.main]
            return list(dict.fromkeys(heirs))
        if mention.areas:
            return self._together(mention) or list(mention.areas)
        places = self.context.places
        if mention.level == "commune" and places.topic and self.reference.areas[places.topic[0]].level == "commune":
            return list(places.topic)
        named = [one for one in places.mentions if one.level == mention.level and one.areas]
        earlier = [one for one in named if one.start < mention.start]
        last = next((one for one in reversed(earlier) if not one.in_list), None)
        if last and mention.level == "province" and last.areas != places.main and self._joins(last.areas, places.main):
            return list(places.main)
        return list(last.areas if last else places.main if mention.level == "province" else ())

    def _together(self, mention: Mention) -> list[str]:
        """Of old provinces that are listed and became one ("An Giang and Kien Giang had") the new one."""
        if not mention.in_list or mention.level != "province":
            return []
        run = self._run(mention)
        heirs = {self.reference.areas[area].province for one in run for area in one.areas}
        return list(heirs) if len(heirs) == 1 else []

    def _run(self, mention: Mention) -> list[Mention]:
        """The list that a mention stands in."""
        mentions = self.context.places.mentions
        at = mentions.index(mention)
        first = at
        while mentions[first].listed:
            first -= 1
        last = first
        while last + 1 < len(mentions) and mentions[last + 1].listed:
            last += 1
        return list(mentions[first : last + 1])

    def _joins(self, areas: tuple[str, ...], others: tuple[str, ...]) -> bool:
        """Whether two provinces became one."""
        heirs = [{self.reference.areas[area].province for area in some} for some in (areas, others)]
        return bool(heirs[0] & heirs[1])

    def _as_now(self, candidates: list[str]) -> list[str]:
        """In an article of after, an old province that is named in another sentence is no longer spoken of."""
        if self.after and all(area.startswith("2024-") for area in candidates):
            return list(dict.fromkeys(self.reference.areas[area].province for area in candidates))
        return candidates

    def provinces_near(self, token: Token) -> list[str]:
        """Every province of either era that the sentence names, and the one that it speaks of besides."""
        named = [
            area for one in self.context.places.within(token.sentence, "province") for area in self.candidates(one)
        ]
        named += list(self.context.places.main)
        heirs = [self.reference.areas[area].province for area in named]
        names = {self.reference.areas[area].name_vi for area in (*named, *heirs)}
        former = [change.predecessor for change in self.reference.province_changes
                  if self.reference.areas[change.predecessor].name_vi in names]  # fmt: skip
        return list(dict.fromkeys([*named, *heirs, *former]))

    def _mention(self, token: Token, indicator: str) -> Mention | None:
        """The place named last before the number: in its clause, its sentence, its paragraph; else the main one."""
        mentions = self.context.places.mentions
        levels = self._levels(indicator)
        begin = self.context.text.rfind("\n", 0, token.start) + 1
        behind = self._right_behind(token, levels, indicator)
        if behind:
            return behind
        known = [one for one in mentions if one.level in levels and self.candidates(one)]
        for low in (token.clause[0], token.sentence[0]):
            fitting = [one for one in known if low <= one.start < token.start and not self._aside(one, token)]
            if fitting:
                return self._head(fitting, indicator)
        topic, main = self.context.places.topic, self.context.places.main
        level = self.reference.areas[topic[0]].level if topic else ""
        earlier = [one for one in known if one.start < token.start and not self._aside(one, token)
                   and (one.level == "province" or (one.level == "country" and one.start >= begin) or one.areas == topic
                        or (one.level == level and not one.areas) or indicator == "predecessor_units")]  # fmt: skip
        if earlier:
            return self._head(earlier, indicator)
        later = [one for one in known if one.start < token.sentence[1]]
        if later:
            return later[0]
        if main:
            return Mention(token.start, token.start, "province", main)
        national = re.search(_NATIONAL, self.context.text)
        return Mention(*national.span(), "country", ("vn",)) if national else None

    def _levels(self, indicator: str) -> tuple[str, ...]:
        if indicator == "predecessor_units" or indicator in OF_ONE_UNIT:
            return ("commune",)
        if indicator == "provinces_merged":
            return ("province",)
        small = indicator in OF_A_PLACE or not indicator.startswith(("communes", "rural", "wards", "town", "district"))
        return ("country", "province", "district", "commune") if small else ("country", "province", "district")

    def _right_behind(self, token: Token, levels: tuple[str, ...], indicator: str) -> Mention | None:
        """A place behind the noun: "17 communes of her district", "20 xã của huyện Khoái Châu"."""
        end = token.thing.end if token.thing else token.end
        for one in self.context.places.mentions:
            link = self.context.text[end : one.start]
            if end <= one.start <= end + 24 and one.level in levels and link.lower().strip(" ") in _LINKS:
                return one
            if (
                indicator in OF_A_PLACE
                and end <= one.start <= end + 90
                and one.level == "commune"
                and _OF.fullmatch(link)
            ):
                return one
        return None

    def _aside(self, mention: Mention, token: Token) -> bool:
        """Whether a mention stands in a bracket that closed before the number."""
        opened = self.context.text.rfind("(", token.sentence[0], mention.start)
        closed = self.context.text.find(")", mention.start, token.start)
        return 0 <= opened < closed and self.context.text.find(")", opened, mention.start) < 0

    def _head(self, fitting: list[Mention], indicator: str) -> Mention:
        """The last one that stands alone, else the first of the last list; of a merger of communes the new one."""
        if indicator == "predecessor_units":
            new = [one for one in fitting if any(area.startswith("2025-") for area in self.candidates(one))]
            return new[-1] if new else fitting[-1]
        fitting = [one for one in fitting if not one.around] or fitting
        last = fitting[-1]
        if not last.in_list or self._together(last):
            return last
        alone = [one for one in fitting if not one.in_list]
        return alone[-1] if alone else self._run(last)[0]

    def _rank(self, area: str, era_told: str, indicator: str, status: Status) -> tuple[int, int]:
        """How badly an area fits, the best first: its era by the words beside it, the indicator, the article's day."""
        era = area[:4]
        named = 0 if not era_told or era == era_told else 1
        if indicator.endswith(OF_BEFORE):
            # Of a province that kept its name, "before" speaks of the old one; of the new one where it is called new.
            return named, int(era != "2024" and era_told != "2025")
        planned = status in ("planned", "expected", "target") and not self.after
        new = (self.after or indicator in ("predecessor_units", "provinces_merged")
               or (indicator.endswith(("_after", "_formed", "_unchanged")) and not planned))  # fmt: skip
        return named, int((era == "2025") is not new)


_NATIONAL = (
    r"\b(?:the (?:whole |entire )?country|Government|National Assembly|Ministry|Politburo"
    r"|[Cc]ả nước|Chính phủ|Quốc hội|Bộ Nội vụ)\b"
)
_OF = re.compile(r"[^.;]*?\b(?:of|của)(?: the)?(?: old)?(?: xã| phường| thị trấn)? ")
"""Between an area or population and the unit that it was: "25 km2 of natural area and 3,100 people of An Binh"."""
_LINKS = {
    "of", "of the", "of the old", "of the former", "in", "in the", "of new", "of the new", "across", "across the",
    "throughout", "throughout the", "in the whole", "of the whole", "within", "của", "ở", "tại", "thuộc", "của tỉnh",
    "của huyện", "của thành phố", "trên địa bàn", "của xã", "của phường", "thuộc tỉnh", "thuộc huyện",
}  # fmt: skip
"""What stands between a noun and the place behind it."""
