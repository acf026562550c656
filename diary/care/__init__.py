"""Teams that follow diaries: consent, invitations, the morning list and what is done there."""
