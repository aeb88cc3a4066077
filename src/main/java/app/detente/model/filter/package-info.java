/** The language of the search box and of saved views: what it means, how it is read and written, completed and highlighted. */
package app.detente.model.filter;
