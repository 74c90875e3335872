"""The browser of the tests is real, and each profile is new."""

import pytest


@pytest.mark.browser
def test_chromium_opens_with_an_empty_profile(chromium):
    with chromium.new_context() as context:
        page = context.new_page()
        page.set_content("<h1>Bonjour</h1>")
        assert page.inner_text("h1") == "Bonjour"
        assert context.cookies() == []
