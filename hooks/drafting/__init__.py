"""From a letter as received to a draft of its file: `build.py draft`.

A file is read (`reading`), mended (`mending`), cut into its parts (`outline`); each kind of field
has its rules in a module of its own, and `writing` puts down what they found, with the words it
comes from. Nothing is made up: what was not understood stands at the end of the draft.
"""
