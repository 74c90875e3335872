"""The tables keep to the rooms: foreign keys point left, and leave no name behind."""

import pytest
from django.apps import apps
from django.db import models

from tests.house.test_rooms import ROOMS, room_of


def links() -> list[models.ForeignKey]:
    """Each foreign key of ours to another of our tables."""
    return [
        field
        for model in apps.get_app_config("content").get_models()
        for field in model._meta.get_fields()
        if isinstance(field, models.ForeignKey) and field.related_model._meta.app_label == "content"
    ]


def points_left(from_module: str, to_module: str) -> bool:
    order = list(ROOMS)
    return order.index(room_of(to_module)) <= order.index(room_of(from_module))


def test_there_are_links():
    assert links()


@pytest.mark.parametrize("link", links(), ids=str)
def test_link_points_left(link):
    assert points_left(link.model.__module__, link.related_model.__module__)


@pytest.mark.parametrize("link", links(), ids=str)
def test_link_between_rooms_leaves_no_name_behind(link):
    rooms = {room_of(link.model.__module__), room_of(link.related_model.__module__)}
    assert len(rooms) == 1 or link.remote_field.related_name == "+"


def test_link_that_points_right_is_found():
    assert not points_left("content.source.article", "content.sign.edition")
    assert points_left("content.sign.edition", "content.source.article")
