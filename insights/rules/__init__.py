"""The rule engine: questions as frozen data, one small interpreter, rules as rows that read.

Import what a rule file needs from `insights.rules.rows` (Rule), `insights.rules.questions`,
`insights.rules.walk_questions` and `insights.rules.examples`.
"""
