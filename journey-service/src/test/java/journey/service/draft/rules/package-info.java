@NullMarked
package journey.service.draft.rules;

import org.jspecify.annotations.NullMarked;
