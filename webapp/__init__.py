"""The HTTP face: the aiohttp app, the typed JSON API, sessions, and the Mini App in ``client/``."""
