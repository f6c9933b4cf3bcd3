/** What is stored of a customer, and how all of it is erased for good. Entry: {@link ErasureService}. */
@NullMarked
package journey.service.erasure;

import org.jspecify.annotations.NullMarked;
