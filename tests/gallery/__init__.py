"""The gallery: a course of every block and question type, made of their own examples."""
