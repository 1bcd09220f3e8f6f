using System.ComponentModel.DataAnnotations;

namespace FeedWorker.Settings.Tests.Harbour;

public sealed class QuayOptions : IValidatableObject
{
    [Required(ErrorMessage = "required: what ships call it")]
    public string? Name { get; init; }

    [Range(1, 100)]
    public int Berths { get; init; } = 4;

    public long? Depth { get; init; }

    public double Slope { get; init; }

    public bool Lit { get; init; }

    public DayOfWeek Closed { get; init; }

    public TimeSpan Stay { get; init; }

    public TimeOnly Opens { get; init; }

    public IReadOnlyList<int> Cranes { get; init; } = [];

    public IReadOnlyList<string> Flags { get; init; } = [];

    public IReadOnlyList<ShedOptions> Sheds { get; init; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Name!.Contains(' ', StringComparison.Ordinal)) // it is required
        {
            yield return new ValidationResult($"\"{Name}\" is more than one word", [nameof(Name)]);
        }

        if (Lit && Flags.Count > 0)
        {
            yield return new ValidationResult("flags are for a quay without light");
        }
    }
}
