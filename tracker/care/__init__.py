"""Teams that follow diaries: who is in them, whom they may read, and what they did each morning."""
