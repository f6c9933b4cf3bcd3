/** How does a test come to a database, and does the embedded one keep what it promises? */
@NullMarked
package journey.service.database;

import org.jspecify.annotations.NullMarked;
