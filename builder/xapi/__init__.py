"""xAPI 1.0.3: what a course is called, what can be told of it, and sending it to an LRS."""
