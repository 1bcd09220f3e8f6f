namespace FeedWorker.Reading.Decoding;

/// <summary>A decoded body.</summary>
/// <param name="Text">The text, without NUL and without lone surrogates.</param>
/// <param name="Charset">The charset that was used, by its IANA name in lower case.</param>
public sealed record DecodedText(string Text, string Charset);
