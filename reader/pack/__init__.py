"""A collection as one file: written by publishing, verified when it arrives, read in place.

``write.write(collection, documents, surfaces, folder)`` makes the folder form,
``archive.bundle(folder, file)`` one file of it, ``archive.install(file, folder)`` verifies a file
and lays it out again, ``read.Pack.open(folder)`` reads it. A pack holds no index and no code.
"""
