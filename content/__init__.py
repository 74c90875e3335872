"""The way of a text, one room per stage: plain < source < check < sign < publish < read, and desk.

A room imports only from rooms to its left.
"""
