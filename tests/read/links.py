"""Links of a small site with two centres, and asking for what is behind them."""

import re

from django.test import Client

from content.publish.link import Link
from content.source.centre import Centre, Phone
from infiltration_site.prepared import ROOT


def make_centres() -> None:
    """One in the north, one in the south, each with a number."""
    for key, number in (("north", "01 99 00 12 34"), ("south", "01 99 00 56 78")):
        names = {"name_fr": f"Centre {key}", "name_en": f"The {key} centre"}
        centre = Centre.objects.create(key=key, access_en="A lift", **names)
        Phone.objects.create(centre=centre, number=number, hours_fr="8 h", hours_en="8 am")


def ready_link() -> Link:
    """That of the centre in the north, in English."""
    return Link.objects.get(centre__key="north", language="en", ready=True)


def booking_example() -> str:
    """What the documentation asks of the address for booking systems."""
    text = (ROOT / "docs" / "booking.md").read_text()
    (example,) = re.findall(r"curl 'https://infiltrations.example([^']+)'", text)
    return str(example)


def page(client: Client, address: str, status: int = 200, **headers: str) -> str:
    """What is there, which is never indexed and sets no cookie."""
    answer = client.get(address, headers=headers)
    assert answer.status_code == status
    assert not answer.cookies
    assert answer["X-Robots-Tag"] == "noindex"
    return answer.content.decode()
