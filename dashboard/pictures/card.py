"""The layout of a picture for messages and social networks, which show 1200 × 630 pixels: one for all such pictures.

The headline is at the top, below or beside it what it tells of, at the foot source and address, all from the left edge.
"""

CARD = {
    "width": 1200, "height": 630, "edge": 52, "gap": 30,
    "headline": 44, "least": 34, "most": 2,
    "foot": 19,
    "smallest": 0.65, "largest": 1.6, "widest": 0.7,
}  # fmt: skip
"""The picture, its edge, and what is between its parts, in pixels; the size of the headline, and the least it shrinks
to so that it has at most so many lines, twice as many beside a chart; the size of the words at the foot. A chart is
shrunk by a factor, or its upper part is shown no larger than by another one; it stands beside the headline where it is
taller than wide and no wider than a part of the picture.
"""
