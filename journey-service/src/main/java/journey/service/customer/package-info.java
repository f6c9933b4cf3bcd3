/** Customers and what is known of them. Entry: {@link CustomerService}. */
@NullMarked
package journey.service.customer;

import org.jspecify.annotations.NullMarked;
