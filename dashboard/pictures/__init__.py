"""PNG and SVG of a chart, made in the reader's browser."""
