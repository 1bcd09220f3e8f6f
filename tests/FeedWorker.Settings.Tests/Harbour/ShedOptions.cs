using System.ComponentModel.DataAnnotations;

namespace FeedWorker.Settings.Tests.Harbour;

public sealed class ShedOptions
{
    [Required(ErrorMessage = "required: what is painted on its door")]
    public string? Sign { get; init; }

    public int Doors { get; init; } = 1;
}
