"""First names that a model may make up. The names of the shipped suites' agents are in a file of their own."""

from functools import cache
from typing import Final

from pytest_agentsnet.core.data import data_folder

_OTHERS = """
Adrian Agnes Aisha Alejandro Alex Alexandra Alexandria Alfred Ali Alicia Alison Allison Alyssa Amelia Amir Ana Andre Andy Angelina Anita Anne Annie
Antonio April Ariana Ariel Arjun Audrey Aurora Autumn Ava Avery Barry Beatrice Becky Bella Ben Bernard Bessie Beth Bianca Bill Blake Bob Bobbie
Brad Brandy Brenda Brett Bridget Brooke Bryce Camila Cameron Carla Carlos Carmen Caroline Carrie Cassandra Cassie Cathy Cecilia Chad Chloe Chris
Chuck Cindy Claire Clara Clarence Claudia Clayton Cliff Clifford Clyde Cody Colin Connie Connor Cora Corey Courtney Craig Crystal Curtis Daisy Dale
Dan Dana Danny Darlene Darren Dave Dawn Dean Debbie Della Derek Derrick Diego Dominic Don Doug Dustin Earl Eddie Edgar Edith Edna Eduardo Edwin
Eileen Elaine Eleanor Elena Eli Elise Ella Ellen Ellie Elsie Emilia Emilio Emmanuel Enrique Eric Erica Erik Erika Erin Ernest Esther Ethel Eugene Eva
Evan Eve Faith Fatima Felicia Felix Fernando Finn Fiona Flora Florence Francis Francisco Franklin Fred Freddie Frederick Gabriela Gail Gavin Gene Geoffrey
Gertrude Gina Ginny Gladys Glen Glenda Glenn Gordon Grant Greg Greta Guadalupe Gwen Gwendolyn Hailey Harper Harriet Harry Harvey Hazel Hector Heidi
Henrietta Herbert Herman Hilda Holly Hope Howard Hugh Hugo Hunter Ian Ida Ines Ingrid Irene Iris Irma Isaac Isabel Isabelle Isaiah Ivan Ivy Jackie Jackson
Jake Jamal Jamie Jan Jane Jared Jasmine Jasper Javier Jay Jeff Jen Jenna Jenny Jerome Jill Jim Jimmy Jo Joanna Joanne Jodi Joel Johan Johnny Jon Jonas
Jorge Josephine Josh Josie Joy Juanita Jude Judi Jules Julian Juliana Juliet June Kara Karl Kate Katie Katrina Kathy Kay Kaylee Kelsey Ken Kendra Kenny Kent
Kim Kirk Kristen Kristin Kristina Kurt Lance Lara Larissa Latoya Laurie Lana Layla Leah Lee Leila Lena Leo Leon Leona Leonard Leroy Leslie Lester Lewis
Lila Lillian Lily Lloyd Lois Lola Lorenzo Lorraine Louis Louise Lucia Lucille Lucy Luis Luke Luna Luther Lydia Lynn Mabel Mae Maggie Malcolm Mandy Manuel
Marc Marcia Marco Marcus Margarita Margie Marguerite Mariah Marian Marie Mario Marion Marissa Marjorie Marlene Marsha Marshall Martin Marvin Mateo Matt
Mattie Maureen Maurice Max Maxine May Maya Mei Melanie Melinda Melody Melvin Mercedes Meredith Mia Micah Miguel Mike Mila Mildred Miles Milton Mindy Minnie
Miranda Miriam Misty Mitchell Mohamed Mohammed Molly Monica Monique Morgan Morris Myra Myrtle Nadia Nadine Naomi Natasha Nathaniel Neil Nellie Nelson Nia
Nick Nicolas Nina Nolan Nora Norma Norman Oliver Ollie Omar Opal Oscar Otto Owen Paige Parker Pat Patsy Patty Paula Pauline Pearl Pedro Peggy Penelope Penny
Perry Phil Philip Phillip Phoebe Phyllis Pierre Piper Priscilla Priya Quentin Quinn Rachael Rafael Ralph Ramona Raquel Raul Ray Reggie Regina Renee Rhonda
Ricardo Rick Ricky Riley Rita Rob Robbie Roberta Roberto Robin Rod Rodney Rodrigo Roland Roman Ron Ronnie Rosa Rosalie Rose Roselyn Rosemary Rosie Ross Roxanne Ruben
Ruby Rudy Rupert Sabrina Sadie Sally Salvador Sam Sammy Savannah Sebastian Selena Sergio Seth Shane Shannon Shaun Shawn Sheila Shelby Shelly Sheri
Sherry Sidney Silvia Simon Sofia Sonia Sonya Sophie Spencer Stacey Stacy Stan Stanley Stella Steve Stewart Stuart Sue Summer Susie Suzanne Sydney Sylvia Tabitha
Tamara Tammy Tanya Tara Tasha Taylor Ted Terri Tess Thelma Theo Theodore Tim Tina Toby Todd Tom Tommy Toni Tony Tonya Tracey Tracy Travis Trevor Tricia
Trisha Troy Uma Ursula Valentina Valerie Vanessa Vera Vernon Veronica Vicki Vicky Victor Viktor Viola Violet Vivian Wanda Warren Wendy Wesley Whitney Will
Wilma Winston Wyatt Xavier Yasmin Yolanda Yusuf Yvette Yvonne Zach Zack Zane Zara Zoe Zoey
Abel Ada Agatha Alan Albert Alma Alvin Amos Anders Angus Annika Archie Arlene Arnold Astrid Axel Bart Basil Belinda Benedict Bernadette Bert Bertha Boris
Bruno Cecil Celeste Celia Cesar Clement Clementine Conrad Constance Cyril Dante Daphne Dario Delia Denise Desmond Dexter Dimitri Dolores Dora Doris Edmund Elaina Elijah
Elliot Elliott Elvira Emile Emmett Enzo Estelle Ezra Fabian Farid Fatou Fay Ferdinand Fergus Fern Flynn Frieda Fritz Gareth Gaston Gerard Gideon Gilbert Giovanni
Giulia Giuseppe Gloria Gretchen Gus Gustav Hans Heinrich Helga Henrik Hiroshi Horace Humphrey Ignacio Igor Imran Irina Isidore Ismael Jarvis Jerry Joaquin Jorgen Kai
Karim Karin Katja Kenji Khalid Klaus Lars Leif Lenny Leopold Liam Lionel Lorna Lucas Ludwig Magda Magnus Marek Margot Marisol Matilda Mehmet Milo Mina
Moritz Nadir Neville Nikita Nikolai Noah Noor Norbert Odette Olaf Olga Oswald Otis Pablo Percy Petra Piotr Quincy Rashid Reginald Reza Rhys Rolf Rosalind
Rufus Sanjay Saul Selma Sergei Sven Svetlana Tariq Thaddeus Tobias Ulrich Valentin Vincenzo Vladimir Walter Wilbur Wilfred Wolfgang Ximena Yara Yuki Yuri Zelda Ziggy
Ambrose Anselm Archibald Augustus Barnaby Bertram Cedric Clarissa Cordelia Cornelius Cuthbert Cynthia Dorothea Ebenezer Eloise Eudora Eustace Evelyn Gwyneth
Hortense Imogen Jemima Lavinia Leander Lysander Marcellus Maximilian Millicent Ophelia Orson Percival Philippa Philomena Roderick Rowena Rosamund Sybil
Theodora Thomasina Tristan Ulysses Winifred
"""


@cache
def first_names() -> frozenset[str]:
    """All of them."""
    shipped = (data_folder("fixtures") / "agent-names.txt").read_text(encoding="utf-8")
    return frozenset(shipped.split()) | frozenset(_OTHERS.split())


_WORDS = """
Amber April Art Autumn Bill Brook Chad Chase Christian Chuck Cliff Clay Crystal Daisy Dawn Dean Don Drew Earl Faith
Frank Gene Grace Grant Harmony Hazel Holly Hope Hunter Jack Joy June Justice Lance Major Mark Mason Max May Mercy
Miles Misty Nick Norm Olive Opal Pat Patience Pearl Ray Rich Robin Rod Roger Roman Rose Rosemary Ruby Skip Sterling
Sue Summer Sunny Trinity Victor Violet Will
"""

NAMES_THAT_ARE_WORDS: Final = frozenset(_WORDS.split())
"""Names that are ordinary words, or names of places and things, as well."""
