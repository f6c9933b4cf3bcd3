@NullMarked
package journey.service.weaklink.rules;

import org.jspecify.annotations.NullMarked;
