"""Measurements, run by ``python3 dev.py bench NAME``; never part of the tests."""
