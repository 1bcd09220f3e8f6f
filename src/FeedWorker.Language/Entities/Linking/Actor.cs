namespace FeedWorker.Language.Entities.Linking;

/// <summary>A person or body that a list names.</summary>
/// <param name="Id">The id of the row.</param>
/// <param name="IsPerson">A person; else an organisation.</param>
/// <param name="WikidataId">Its Wikidata id; <see langword="null"/> when the list's sources do not have it.</param>
/// <param name="Codes">CAMEO codes parted by spaces, each alone or with the first and last day it holds: <c>USAGOV@20090120-20170120</c>, the last open for one in office.</param>
/// <param name="Country">ISO 3166-1 alpha-2; <see langword="null"/> when it belongs to none.</param>
/// <param name="IsKnownAnywhere">Whether the name alone tells; else the text must name the country too.</param>
internal sealed record Actor(string Id, bool IsPerson, string? WikidataId, string? Codes, string? Country, bool IsKnownAnywhere)
{
    /// <summary>The last day, as year, month and day in eight digits, on which an office whose end is not listed still gives its code.</summary>
    internal int LastOpenDay { get; init; } = int.MaxValue;

    /// <summary>The link, with the code that held on a day; without a day only a code that always holds.</summary>
    internal EntityLink ToLink(DateOnly? day) => new()
    {
        CountryCode = Country,
        WikidataId = WikidataId,
        ListId = Id,
        ActorCode = CodeOn(day),
    };

    private string? CodeOn(DateOnly? day)
    {
        var at = day is { } date ? (date.Year * 10_000) + (date.Month * 100) + date.Day : 0;
        foreach (var range in Codes.AsSpan().Split(' '))
        {
            var code = Codes.AsSpan()[range];
            var days = code.IndexOf('@');
            if (days < 0)
            {
                return code.Length > 0 ? code.ToString() : null;
            }

            if (at >= Day(code[(days + 1)..(days + 9)]) && at <= (code.Length == days + 10 ? LastOpenDay : Day(code[(days + 10)..])) && at > 0)
            {
                return code[..days].ToString();
            }
        }

        return null;
    }

    private static int Day(ReadOnlySpan<char> digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
