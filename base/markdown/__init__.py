"""Every public page as Markdown beside it, at …/index.md, for machines that read text.

`answers` renders what stands in the page's `<main>`, `writing` puts it into Markdown.
"""

NAME = "index.md"
