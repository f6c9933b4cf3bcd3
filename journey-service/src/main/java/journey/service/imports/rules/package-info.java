/** What a row of a file means: its cells by column, the facts in them, and each mistake with its reason. Entry: {@link RowMapper}. */
@NullMarked
package journey.service.imports.rules;

import org.jspecify.annotations.NullMarked;
