"""What is counted in what, for figures that show the parts of a whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import pandas as pd


@dataclass(frozen=True)
class Whole:
    """An indicator, its phrase, and what is counted in it: all of it if `exhaustive`. `shade` tells parts apart."""

    indicator: str
    phrase: str
    parts: Sequence["Whole"] = ()
    exhaustive: bool = False
    shade: Literal["dark", "middle", "pale"] = "dark"


def are_exact(observations: pd.DataFrame) -> bool:
    """Whether numbers must add up: "about 500" need not."""
    return bool((observations.qualifier == "exact").all())
