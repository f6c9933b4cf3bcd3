/** How files come in: received whole, then read chunk by chunk, each chunk counted in the database transaction that stores it. Entry: {@link ImportService}. */
@NullMarked
package journey.service.imports;

import org.jspecify.annotations.NullMarked;
