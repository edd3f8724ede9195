"""The rules by which fields are found, a module for each kind of field.

They follow the form of letters in Nghị định 30/2020/NĐ-CP and the words letters use. Each returns
what it found with the passage it stands in; `draft` puts it together.
"""
