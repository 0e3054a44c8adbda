"""The reference of the content files: written from the models, the blocks and a small example."""
