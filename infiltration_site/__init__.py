"""The Django project: settings, addresses and the server. No logic of the site lives here."""
