"""The record: what did the person say, and who may read it?"""
