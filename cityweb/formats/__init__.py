"""How numbers and times of day are written in the city's languages, where Django's way is another.

A Spanish speaker in the United States reads 2.1 MB and 8:30 a.m., not 2,1 MB and 08:30.
"""
