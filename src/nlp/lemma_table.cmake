# cmake -DTABLE=lemmas.tsv -DSOURCE=lemma_table.cpp -P lemma_table.cmake: the table as a C++ array of strings, one a row.
file(READ ${TABLE} rows)
if(rows MATCHES "[\"\\;]|\\[|\\]")
  message(FATAL_ERROR "${TABLE}: quotes, backslashes, semicolons and brackets are not allowed in the table of lemmas")
endif()
string(REGEX REPLACE "([^\n]+)\n" "    \"\\1\",\n" rows "${rows}")
file(WRITE ${SOURCE} "#include \"lemma_table.h\"\n\nnamespace entente {\n\nconst char* const lemma_rows[] = {\n${rows}};\n"
  "const std::size_t n_lemma_rows = sizeof lemma_rows / sizeof lemma_rows[0];\n\n}  // namespace entente\n")
