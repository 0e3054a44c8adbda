from tests.demo_words import demo_words  # noqa: F401
