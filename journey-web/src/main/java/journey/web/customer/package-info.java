/** Customers, and one customer's whole life with the firm. Entry: {@link CustomerController}. */
@NullMarked
package journey.web.customer;

import org.jspecify.annotations.NullMarked;
