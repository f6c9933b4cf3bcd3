@NullMarked
package journey.service.draft;

import org.jspecify.annotations.NullMarked;
