"""Packs as files: read with a clear refusal of what is not understood, and written so that people can change them."""
