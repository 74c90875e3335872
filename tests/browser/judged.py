"""What runs inside a page: our own scripts, and the judges of accessibility."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

HERE = Path(__file__).resolve().parent
PACKAGES = HERE / "node_modules"
AXE = PACKAGES / "axe-core" / "axe.min.js"
EQUAL_ACCESS = PACKAGES / "accessibility-checker-engine" / "ace.js"


def ask(page: Page, script: str, argument: Any = None) -> Any:
    """What the function in scripts/`script`.js returns, called in the page."""
    return page.evaluate((HERE / "scripts" / f"{script}.js").read_text("utf-8"), argument)


def bring(page: Page, judge: Path) -> None:
    """Load a judge into the page, past the policy that would refuse it."""
    page.evaluate(judge.read_text("utf-8"))
