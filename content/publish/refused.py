"""The one exception of this room."""


class PublishRefused(Exception):
    """Nothing was changed. `code` says why."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)
