"""The API described in OpenAPI: written from the format's own vocabulary, so that both agree."""
