"""What editors may see of each other's work, and how two of them keep off each other's toes."""
