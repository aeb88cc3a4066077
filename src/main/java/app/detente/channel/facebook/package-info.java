/** A Facebook page over the Graph API, developers.facebook.com/docs/graph-api. */
package app.detente.channel.facebook;
