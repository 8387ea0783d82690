"""The window: a face of the library, and the only room that knows Qt."""
