/** The library of reply templates: finding, writing, trying out and exchanging them. */
package app.detente.ui.templates;
