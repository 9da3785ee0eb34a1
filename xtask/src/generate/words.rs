//! The words that made-up names are put together from, and the places where they stand.

/// A town or a country.
pub struct Place {
    pub id: &'static str,
    pub it: &'static str,
    pub en: &'static str,
    pub kind: &'static str,
    pub country: &'static str,
    pub region: &'static str,
    pub province: &'static str,
    pub lat: f64,
    pub lon: f64,
}

macro_rules! places {
    ($($id:literal $it:literal $en:literal $kind:literal $country:literal $region:literal $province:literal $lat:literal $lon:literal;)*) => {
        &[$(Place { id: $id, it: $it, en: $en, kind: $kind, country: $country, region: $region, province: $province, lat: $lat, lon: $lon }),*]
    };
}

/// The towns of the region (coordinates: GeoNames, CC BY 4.0).
pub const TOWNS: &[Place] = places! {
    "bologna" "Bologna" "Bologna" "town" "IT" "Emilia-Romagna" "Bologna" 44.49381 11.33875;
    "modena" "Modena" "Modena" "town" "IT" "Emilia-Romagna" "Modena" 44.64783 10.92539;
    "parma" "Parma" "Parma" "town" "IT" "Emilia-Romagna" "Parma" 44.79935 10.32618;
    "ferrara" "Ferrara" "Ferrara" "town" "IT" "Emilia-Romagna" "Ferrara" 44.83804 11.62057;
    "ravenna" "Ravenna" "Ravenna" "town" "IT" "Emilia-Romagna" "Ravenna" 44.41344 12.20121;
    "rimini" "Rimini" "Rimini" "town" "IT" "Emilia-Romagna" "Rimini" 44.05755 12.56528;
    "forli" "Forlì" "Forlì" "town" "IT" "Emilia-Romagna" "Forlì-Cesena" 44.22177 12.04144;
    "reggio-emilia" "Reggio Emilia" "Reggio Emilia" "town" "IT" "Emilia-Romagna" "Reggio nell’Emilia" 44.69825 10.63125;
    "faenza" "Faenza" "Faenza" "town" "IT" "Emilia-Romagna" "Ravenna" 44.29007 11.87948;
    "mirandola" "Mirandola" "Mirandola" "town" "IT" "Emilia-Romagna" "Modena" 44.88515 11.06902;
    "meldola" "Meldola" "Meldola" "town" "IT" "Emilia-Romagna" "Forlì-Cesena" 44.12775 12.0626;
};

/// Beyond the region.
pub const ABROAD: &[Place] = places! {
    "cologne" "Colonia" "Cologne" "town" "DE" "" "" 50.93333 6.95;
    "strasbourg" "Strasburgo" "Strasbourg" "town" "FR" "" "" 48.58392 7.74553;
    "gothenburg" "Göteborg" "Gothenburg" "town" "SE" "" "" 57.70716 11.96679;
    "vilnius" "Vilnius" "Vilnius" "town" "LT" "" "" 54.68916 25.2798;
    "brussels" "Bruxelles" "Brussels" "town" "BE" "" "" 50.85045 4.34878;
    "es" "Spagna" "Spain" "country" "ES" "" "" 40.4165 -3.70256;
    "pt" "Portogallo" "Portugal" "country" "PT" "" "" 38.72509 -9.1498;
    "boston" "Boston" "Boston" "town" "US" "" "" 42.35843 -71.05977;
    "san-diego" "San Diego" "San Diego" "town" "US" "" "" 32.71571 -117.16472;
    "osaka" "Osaka" "Osaka" "town" "JP" "" "" 34.69379 135.50107;
    "in" "India" "India" "country" "IN" "" "" 28.62137 77.2148;
    "dubai" "Dubai" "Dubai" "town" "AE" "" "" 25.07725 55.30927;
};

/// First parts of names.
pub const STEMS: &[&str] = &[
    "Alba", "Arno", "Astra", "Borea", "Calta", "Cedro", "Delta", "Dorica", "Elva", "Enza", "Fara",
    "Felsina", "Gaia", "Ginepro", "Idice", "Iris", "Lama", "Lavino", "Loto", "Marea", "Mirto",
    "Nera", "Nova", "Olmo", "Orsa", "Panaro", "Quercia", "Reno", "Rubra", "Santerno", "Savena",
    "Secchia", "Taro", "Tiglio", "Trebbia", "Ulivo", "Vera", "Viola", "Zena", "Zefiro",
];

/// Second parts of names.
pub const FIELDS: &[&str] = &[
    "Bio",
    "Care",
    "Cell",
    "Data",
    "Diagnostics",
    "Farma",
    "Gen",
    "Imaging",
    "Implant",
    "Lab",
    "Med",
    "Micro",
    "Neuro",
    "Onco",
    "Orto",
    "Robotics",
    "Salus",
    "Sens",
    "Tech",
    "Tessuti",
];

/// What members and organisations are.
pub const FORMS: &[&str] = &[
    "Srl", "Spa", "Scarl", "onlus", "Lab", "Group", "Centro", "Rete",
];

/// A message in two languages.
pub type Both = (&'static str, &'static str, &'static str);

/// Value chains: id, Italian, English.
pub const CHAINS: &[Both] = &[
    ("medtech", "Dispositivi medici", "Medical devices"),
    ("pharma", "Farmaceutico", "Pharmaceuticals"),
    ("materials", "Materiali", "Materials"),
    ("data", "Big data e IA", "Big data and AI"),
    ("living", "Vita sana e attiva", "Healthy and active living"),
];

/// Programmes.
pub const PROGRAMMES: &[Both] = &[
    ("horizon", "Orizzonte", "Horizon"),
    ("regional-fund", "Fondo regionale", "Regional fund"),
    ("recovery", "Piano di ripresa", "Recovery plan"),
    ("interreg", "Interreg", "Interreg"),
    ("own-means", "Mezzi propri", "Own means"),
];

/// Rings of reach, from the inside.
pub const REACH: &[Both] = &[
    ("region", "Emilia-Romagna", "Emilia-Romagna"),
    ("italy-europe", "Italia ed Europa", "Italy and Europe"),
    ("world", "Mondo", "World"),
];
