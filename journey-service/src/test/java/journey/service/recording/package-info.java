/** Do facts arrive whole, once and in any order, and does every stored figure follow from the stored facts? */
@NullMarked
package journey.service.recording;

import org.jspecify.annotations.NullMarked;
