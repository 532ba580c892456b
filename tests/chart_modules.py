"""The charts, found by looking into dashboard.charts: a chart is a module with a function of its own name."""

import importlib
import pkgutil
from types import ModuleType

from dashboard import charts


def chart_modules() -> dict[str, ModuleType]:
    """Every chart by its name."""
    names = [one.name for one in pkgutil.iter_modules(charts.__path__)]
    modules = {name: importlib.import_module(f"dashboard.charts.{name}") for name in names}
    return {name: module for name, module in modules.items() if hasattr(module, name)}
