/**
 * Where does Journey keep its data when nobody has set up a database? A real PostgreSQL runs as a child process of the
 * application, with its data in the user's home.
 */
@NullMarked
package journey.service.database;

import org.jspecify.annotations.NullMarked;
