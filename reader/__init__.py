"""Engawa: a free, private, offline reader about withdrawal and the help there is."""

__version__ = "0.1.0"
