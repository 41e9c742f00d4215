"""What is told of answers, a file for the tasks that are spoken of alike."""
