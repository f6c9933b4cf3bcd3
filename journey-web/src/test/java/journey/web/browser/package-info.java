/** The pages as people see them: in a real browser, on the demo company. */
package journey.web.browser;
