namespace FeedWorker.Fetching;

/// <summary>Carries the guard's verdict out of the connection callback of the HTTP handler, which knows no other way to say no.</summary>
internal sealed class AddressRefusedException(string why) : IOException(why);
