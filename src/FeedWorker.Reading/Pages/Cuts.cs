namespace FeedWorker.Reading.Pages;

/// <summary>Cuts texts at a bound: after so many units, or one less where a character would be cut in half.</summary>
internal static class Cuts
{
    internal static string Before(string text, int most) => text.Length <= most ? text : Before(text.AsSpan(), most).ToString();

    internal static ReadOnlySpan<char> Before(ReadOnlySpan<char> text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
